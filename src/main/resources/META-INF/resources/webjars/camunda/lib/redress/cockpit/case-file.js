/*
 * The case as a file for an authority or court, and whether such a file is true: by the value on its cover, or by
 * the file itself, of which the digest alone leaves the browser.
 */
import {chinese, inLanguage} from '../language.js';
import {context, element, get} from '../page.js';

export function fileLink(path) {
  const link = element('a', 'btn btn-default', inLanguage('导出案卷（PDF）', 'Case file (PDF)'));
  link.href = `${context}${path}/file.pdf`;
  return link;
}

/* What was handed out can be verified as long as the register stands, also of an erased case. */
export function verification(path) {
  const line = element('div', 'redress-file');
  const value = element('input', 'form-control');
  value.placeholder = inLanguage('案卷封面的核验码', 'verification value on the cover');
  value.setAttribute('aria-label', value.placeholder);
  const button = element('button', 'btn btn-default', inLanguage('核验', 'verify'));
  const answer = element('span', 'redress-answer');
  const verify = digits => {
    answer.className = 'redress-answer';
    answer.textContent = inLanguage('正在核验……', 'verifying …');
    get(`${path}/proof/${encodeURIComponent(digits.trim())}`)
      .then(found => {
        answer.classList.add(found.holds ? 'redress-holds' : 'redress-refused');
        answer.textContent = chinese ? found.sentence : inEnglish(found);
      })
      .catch(error => {
        answer.classList.add('redress-refused');
        answer.textContent = error.message;
      });
  };
  button.type = 'button';
  button.onclick = () => value.value.trim() && verify(value.value);
  value.onkeydown = event => event.key === 'Enter' && button.onclick();
  line.append(value, button, ...chooser(verify), answer);
  return line;
}

function inEnglish(found) {
  if (found.position === null) {
    return 'No: the entries of this case have no such value';
  }
  const place = `entry ${found.position} of this case`;
  return found.holds ? `Yes: it is that of ${place}, and all entries are as they were written` : `It is that of ${place}, but entries have been changed`;
}

/* Browsers compute digests on secure pages alone. */
function chooser(verify) {
  if (!window.crypto || !window.crypto.subtle) {
    return [];
  }
  const label = element('label', 'btn btn-default', inLanguage('核验文件…', 'verify a file …'));
  const file = element('input');
  file.type = 'file';
  file.accept = 'application/pdf';
  file.hidden = true;
  file.onchange = async () => {
    if (!file.files.length) {
      return;
    }
    const digest = await window.crypto.subtle.digest('SHA-256', await file.files[0].arrayBuffer());
    file.value = '';
    verify([...new Uint8Array(digest)].map(byte => byte.toString(16).padStart(2, '0')).join(''));
  };
  label.append(file);
  return [label];
}
