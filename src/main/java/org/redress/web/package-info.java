/**
 * What the product adds to the web: answers to wrong requests in the reader's language, and the
 * plug-ins' files.
 */
package org.redress.web;
