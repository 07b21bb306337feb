/*
 * The units that a reader may ask for, as the choices of a list: each below the one above it, and the first for all of them.
 */
import {inLanguage} from '../language.js';
import {get} from '../page.js';

export const label = inLanguage('机构', 'Unit');

/* None in an organisation without units. */
export const unitsInReach = () => get('/api/audit/units');

export function unitChoices(organisation) {
  const [first, ...others] = organisation.map(unit => [unit.id, '\u2003'.repeat(unit.depth) + unit.name]);
  return first ? [['', inLanguage(`${first[1]}（全部）`, `${first[1]} (all)`)], ...others] : [];
}
