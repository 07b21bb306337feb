/**
 * What the product adds to the web: answers to wrong requests in the reader's language, the headers
 * of every answer, a page for who is not meant, and a nonce of its own for each page.
 */
package org.redress.web;
