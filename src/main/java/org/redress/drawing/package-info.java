/** BPMN diagrams as pictures for paper, with the way that a case took through them. */
package org.redress.drawing;
