/**
 * What the product adds to the web: answers to wrong requests in the reader's language, the
 * plug-ins' files, and a nonce of its own for each page.
 */
package org.redress.web;
