package org.redress.document;

/**
 * A printed document.
 *
 * @param fileName what it is called on somebody's disk
 * @param pdf the PDF
 */
record Printed(String fileName, byte[] pdf) {}
