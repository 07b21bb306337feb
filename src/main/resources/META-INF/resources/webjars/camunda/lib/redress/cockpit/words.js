/*
 * What officers call the elements of a diagram or table, and what is written on them.
 */
import {inLanguage} from '../language.js';

const types = {
  process: inLanguage('流程', 'process'),
  laneSet: inLanguage('泳道', 'lanes'),
  lane: inLanguage('泳道', 'lane'),
  userTask: inLanguage('人工环节', 'step'),
  callActivity: inLanguage('调用部分', 'part'),
  businessRuleTask: inLanguage('判定环节', 'decision step'),
  serviceTask: inLanguage('自动环节', 'automatic step'),
  subProcess: inLanguage('子流程', 'sub-process'),
  boundaryEvent: inLanguage('时限', 'timer'),
  intermediateCatchEvent: inLanguage('等待', 'wait'),
  startEvent: inLanguage('开始', 'start'),
  endEvent: inLanguage('结束', 'end'),
  exclusiveGateway: inLanguage('分支', 'branch'),
  inclusiveGateway: inLanguage('分支', 'branch'),
  parallelGateway: inLanguage('并行', 'parallel'),
  eventBasedGateway: inLanguage('分支', 'branch'),
  sequenceFlow: inLanguage('流向', 'flow'),
  decision: inLanguage('判定表', 'table'),
  decisionTable: inLanguage('判定表', 'table'),
  rules: inLanguage('规则', 'rules'),
  rule: inLanguage('规则', 'rule'),
  input: inLanguage('条件列', 'condition'),
  output: inLanguage('结论列', 'conclusion')
};

const facts = {
  name: inLanguage('名称', 'name'),
  label: inLanguage('名称', 'name'),
  type: inLanguage('类型', 'type'),
  lane: inLanguage('泳道', 'lane'),
  timeDate: inLanguage('期限', 'limit'),
  timeCycle: inLanguage('周期', 'cycle'),
  timeDuration: inLanguage('时长', 'duration'),
  candidateGroups: inLanguage('办理角色', 'roles'),
  assignee: inLanguage('办理人', 'assignee'),
  formRef: inLanguage('表单', 'form'),
  calledElement: inLanguage('调用的流程', 'called process'),
  decisionRef: inLanguage('判定表', 'table'),
  resultVariable: inLanguage('结论变量', 'result variable'),
  conditionExpression: inLanguage('条件', 'condition'),
  default: inLanguage('默认流向', 'default flow'),
  sourceRef: inLanguage('起点', 'from'),
  targetRef: inLanguage('终点', 'to'),
  attachedToRef: inLanguage('所在环节', 'stands at'),
  cancelActivity: inLanguage('到期收回环节', 'takes the step away'),
  documentation: inLanguage('说明', 'documentation'),
  description: inLanguage('注释', 'annotation'),
  candidateStarterGroups: inLanguage('发起角色', 'starters'),
  historyTimeToLive: inLanguage('保存期限', 'kept for'),
  versionTag: inLanguage('版本标签', 'version tag'),
  in: inLanguage('传入', 'hands in'),
  out: inLanguage('传出', 'hands back'),
  hitPolicy: inLanguage('命中方式', 'hit policy'),
  order: inLanguage('规则的先后', 'order of the rules'),
  inputExpression: inLanguage('取自', 'taken from'),
  inputValues: inLanguage('允许值', 'allowed values'),
  outputValues: inLanguage('允许值', 'allowed values'),
  'outputValues.description': inLanguage('各值的名称', 'words of the values'),
  'property.clause': inLanguage('条款', 'clause'),
  'property.authority': inLanguage('催办或升级至', 'authority'),
  'property.limit': inLanguage('期限', 'limit'),
  'property.basis': inLanguage('依据', 'basis'),
  'property.document': inLanguage('单据', 'document'),
  'property.notBy': inLanguage('不得由同一人', 'four eyes with'),
  'property.caseNumber': inLanguage('编号规则', 'case number')
};

export const typeWord = type => types[type] || type;

export const factWord = what => {
  const [kind, ...rest] = what.split('.');
  const detail = rest.join('.');
  if (facts[what]) {
    return facts[what];
  }
  switch (kind) {
    case 'property':
      return inLanguage(`属性“${detail}”`, `property “${detail}”`);
    case 'input':
      return inLanguage(`条件“${detail}”`, `condition “${detail}”`);
    case 'output':
      return inLanguage(`结论“${detail}”`, `conclusion “${detail}”`);
    default:
      return what;
  }
};

const units = [
  [/^P(\d+)BD$/, n => (n === '0' ? inLanguage('当个工作日', 'the working day') : inLanguage(`${n}个工作日`, `${n} working days`))],
  [/^PT(\d+)BH$/, n => inLanguage(`${n}个工作小时`, `${n} business hours`)],
  [/^PT(\d+)H$/, n => inLanguage(`${n}小时`, `${n} hours`)],
  [/^PT(\d+)M$/, n => inLanguage(`${n}分钟`, `${n} minutes`)],
  [/^P(\d+)D$/, n => (n === '0' ? inLanguage('当日', 'the day') : inLanguage(`${n}天`, `${n} days`))],
  [/^P(\d+)W$/, n => inLanguage(`${n}周`, `${n} weeks`)],
  [/^P(\d+)M$/, n => inLanguage(`${n}个月`, `${n} months`)],
  [/^P(\d+)Y$/, n => inLanguage(`${n}年`, `${n} years`)]
];

/* A value as it is written, and a limit in it in words. */
export const valueWord = value => {
  if (value === null || value === undefined || value === '') {
    return '—';
  }
  const limits = [...value.matchAll(/'(P[^']*)'/g)]
    .map(([, limit]) => units.map(([form, word]) => form.exec(limit) && word(form.exec(limit)[1])).find(Boolean))
    .filter(Boolean);
  return limits.length ? `${limits.join(inLanguage('、', ', '))}（${value}）` : value.replace(/\s*\n\s*/g, inLanguage('；', '; '));
};
