/**
 * Fills a try-out with cases: invented people complain and invented staff handle them over some
 * simulated months, on the real engine with the deployed models and through the doors that staff
 * use.
 */
package org.redress.simulation;
