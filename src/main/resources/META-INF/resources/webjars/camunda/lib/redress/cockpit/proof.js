/*
 * The whole register verified: what was looked at, what is not as it was written, and the seals that it stands under.
 */
import {inLanguage} from '../language.js';
import {element, findingOf, get, printButton, tableOf, time} from '../page.js';
import {loading} from './frame.js';

export function renderProof(page) {
  const hint = element('p', 'redress-second', inLanguage('正在验证全部记录，案件多时需要几分钟', 'Verifying the whole register: with many cases this takes minutes'));
  page.append(element('h1', '', inLanguage('台账验证', 'Proof of the register')), hint, loading());
  return Promise.all([get('/api/audit/proof'), get('/api/audit/seals')]).then(([found, seals]) => {
    hint.remove();
    page.append(verdict(found), printButton(), looked(found), ...findings(found), ...sealList(seals));
  });
}

const verdict = found =>
  found.findings.length === 0
    ? element('p', 'redress-verdict redress-holds', inLanguage('✓ 台账完好：全部记录与写入时一致，封存签名有效。', '✓ The register holds: every entry is as it was written, every seal is valid.'))
    : element('p', 'redress-verdict redress-refused', inLanguage(`✗ 台账有 ${found.findings.length} 处与写入时不一致，见下表。`, `✗ ${found.findings.length} findings: not everything is as it was written.`));

function looked(found) {
  const list = element('dl', 'redress-facts');
  [
    [inLanguage('验证时间', 'Verified at'), time(found.at)],
    [inLanguage('案件', 'Cases'), found.cases],
    [inLanguage('记录', 'Entries'), found.entries],
    [inLanguage('封存', 'Seals'), found.seals],
    [inLanguage('个人信息已销毁的记录', 'Entries whose personal fields were destroyed'), inLanguage(`${found.erased}（链仍完整）`, `${found.erased} (the chain holds)`)]
  ].forEach(([name, value]) => list.append(element('dt', '', name), element('dd', '', value)));
  list.append(
    element('dt', '', inLanguage('验证方法', 'How')),
    element('dd', '', inLanguage(
      '每条记录含前一条记录的摘要（SHA-256），改动、删除、插入都会使链断开；各案的末条每夜一并封存，并以 Ed25519 签名。',
      'Each entry carries the digest (SHA-256) of the one before it: what is changed, removed or inserted breaks the chain. Every night the ends of the chains are sealed and signed (Ed25519).'
    ))
  );
  return list;
}

function findings(found) {
  if (found.findings.length === 0) {
    return [];
  }
  const [table, body] = tableOf('redress-findings', [inLanguage('案件', 'Case'), inLanguage('记录', 'Entry'), inLanguage('封存', 'Seal'), inLanguage('发现', 'Finding')]);
  found.findings.forEach(finding => {
    const line = body.insertRow();
    const first = line.insertCell();
    if (finding.caseNumber) {
      const link = element('a', '', finding.caseNumber);
      link.href = '#/cases?case=' + encodeURIComponent(finding.caseId);
      first.append(link);
    } else {
      first.textContent = '—';
    }
    [finding.position || '—', finding.seal || '—', findingOf(finding)].forEach(text => line.append(element('td', '', text)));
  });
  return [element('h2', '', inLanguage('发现', 'Findings')), table];
}

function sealList(seals) {
  const head = element('h2', '', inLanguage('封存', 'Seals'));
  if (seals.length === 0) {
    return [head, element('p', 'redress-empty', inLanguage('尚未封存，首次封存在今夜', 'not sealed yet: the first seal is made tonight'))];
  }
  const [table, body] = tableOf('redress-seals', [inLanguage('序号', 'No.'), inLanguage('封存时间', 'Sealed at'), inLanguage('根摘要', 'Root'), inLanguage('签名密钥', 'Key')]);
  seals.forEach(seal => {
    const line = body.insertRow();
    [seal.seal, time(seal.sealedAt), seal.root, seal.signingKey].forEach(text => line.append(element('td', '', text)));
  });
  return [head, element('p', 'redress-hint redress-first', inLanguage('与库外所存 seals.txt 的根摘要逐行相同，即为未经改写', 'compare with the roots in seals.txt, kept outside the database')), table];
}
