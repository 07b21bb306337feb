/*
 * The forms of Tasklist: minutes are kept as typed, a day without its hour is a fault, what is wrong is said at its
 * field and in view, and nothing is sent while a field shows an error. Two classes of the vendor's bundle are met
 * here: the form (form-js), and the controller of its place in Tasklist.
 */
import {inLanguage} from './language.js';
import {noAnswer} from './page.js';
import './typed.js';

const bothWanted = 'Date and time must both be entered.'; // form-js' own words, translated as all of its
const notRead = inLanguage('未能识别，请按 2026/12/1、14:30 的样子填写', 'not understood: write it as 2026/12/1, 14:30');
const chooseSomebody = inLanguage('请从列表中选择人员', 'choose a person from the list');
const saidAlready = {message: 'camForm submission prevented'}; // at which the application says nothing itself
const underWay = 'redress-sending';
const unknown = inLanguage('提交未成功，请稍后再试', 'this was not taken; try again later');

/* The form of the bundle, asked of the bundler by what the module exports. */
function formOfTheBundle() {
  let found = null;
  self.webpackChunkcamunda_bpm_webapp.push([[Symbol('redress')], {}, modules => {
    const id = Object.keys(modules.m).find(one => modules.m[one].toString().includes('"FormPlayground"'));
    found = id && modules(id).Form;
  }]);
  return found;
}

const fieldsOf = component => [component, ...(component.components || []).flatMap(fieldsOf)];

/* The beginning of the ids of a field's elements. */
const placeOf = (form, {id, indexes}) => [`fjs-form-${form._id}-${id}`, ...Object.values(indexes || {})].join('_');

/* What stands in a box and is no value: half a moment, not a day, a name that was not chosen. Null where all is well. */
function unread(form, instance) {
  const place = placeOf(form, instance);
  const person = document.getElementById(place)?.closest('.fjs-form-field').querySelector('.redress-person input');
  if (person) {
    return person.value.trim() && !person.dataset.named ? chooseSomebody : null;
  }
  if (form.get('formFieldRegistry').get(instance.id).type !== 'datetime') {
    return null;
  }
  const boxes = ['date', 'time'].map(part => document.getElementById(`${place}-${part}`)).filter(Boolean);
  const value = instance.valuePath.reduce((at, key) => at?.[key], form._getState().data);
  if (value || boxes.every(box => !box.value.trim())) {
    return null;
  }
  return boxes.every(box => box.value.trim()) ? notRead : bothWanted;
}

function show(field) {
  field.scrollIntoView({block: 'center'});
  // a list or a calendar would open, over what is said
  const box = field.querySelector('.fjs-form-field-select input, .fjs-datepicker input') ? null : field.querySelector('input, textarea');
  if (box && !field.contains(document.activeElement)) {
    box.focus({preventScroll: true});
  }
}

/* Shows the first field that says what is wrong; else is called where none does. */
function showFirstError(form, otherwise = () => {}) {
  setTimeout(() => {
    const wrong = [...form._container.querySelectorAll('.fjs-has-errors')].find(field => field.offsetParent);
    if (wrong) {
      show(wrong);
    } else {
      otherwise();
    }
  }, 0);
}

/* What form-js found, each with its field, as sentences. */
const sentencesOf = (form, errors) =>
  Object.entries(errors).flatMap(([id, said]) => {
    const {label} = form.get('formFieldRegistry').get(id) || {};
    return [said].flat().flatMap(one => (one instanceof Object ? sentencesOf(form, one) : label ? `${label}：${one}` : one));
  });

/* Says the server's sentences at their fields; answers with those whose field is not in the form. */
function sayAtFields(form, violations) {
  const registered = form.get('formFieldRegistry').getAll();
  const said = {};
  const elsewhere = violations.filter(({field, message}) => {
    const named = registered.find(one => one.key === field || one.path === field);
    if (named) {
      said[named.id] ||= [message];
    }
    return !named;
  });
  form.redressRefused = said;
  form._setState({errors: {...form._getState().errors, ...said}});
  showFirstError(form);
  return elsewhere;
}

const notifications = () => window.angular.element(document.body).injector().get('Notifications');

/* One sentence of the application's, in place of the one before. */
function sayAbove(message) {
  notifications().clearAll();
  notifications().addError({status: inLanguage('未提交', 'Not sent'), message: message || unknown, exclusive: true});
}

function refuse(form, error) {
  if (!(error instanceof Error) && !error.message) {
    showFirstError(form, () => sayAbove(sentencesOf(form, error).join('\n'))); // what form-js found itself
    return;
  }
  // the vendor's words for a network that is gone, or a proxy's page, are nobody's here
  const {message, violations = []} = error.response?.body || (error instanceof Error ? noAnswer() : error);
  const elsewhere = sayAtFields(form, violations);
  if (elsewhere.length || !violations.length) {
    sayAbove(elsewhere.map(one => one.message).join('\n') || message);
  }
}

/* What was typed last is a value only when its box has been left and drawn anew, some frames later. */
function read(form) {
  const box = document.activeElement;
  if (form._container.contains(box) && box.closest('.fjs-form-field-datetime')) {
    box.blur();
  }
  return new Promise(resolve => setTimeout(resolve, form._container.querySelector('.fjs-form-field-datetime') ? 200 : 0));
}

/* Completing, as the application's place for forms knows it. */
function guard(form, place) {
  const scope = window.angular.element(place).isolateScope();
  const controller = window.angular.element(place).controller('camTasklistForm');
  const complete = scope.completionHandler;
  controller.registerCompletionHandler(done => {
    document.body.classList.add(underWay);
    notifications().clearAll(); // what was said of the press before
    read(form).then(() =>
      complete((error, answer) => {
        document.body.classList.remove(underWay);
        if (error) {
          refuse(form, error);
          done(saidAlready);
        } else {
          window.dispatchEvent(new CustomEvent('redress-sent', {detail: {form, params: controller.getParams(), answer}}));
          done(null, answer);
        }
        scope.$applyAsync(); // else the button stays shut until the application has another reason to look
      }));
  });
  // The button stays: pressed, it leads to what is wrong.
  const validated = controller.notifyFormValidated;
  controller.notifyFormValidated = () => validated.call(controller, false);
  window.dispatchEvent(new CustomEvent('redress-opened', {detail: {form, scope, params: controller.getParams()}}));
}

function amend(Form) {
  const {importSchema, validate, _update} = Form.prototype;

  Form.prototype.importSchema = function (schema, data) {
    fieldsOf(schema).filter(field => field.type === 'datetime').forEach(field => { field.timeInterval = 1; });
    // A box that waits before it hands on what is typed is emptied when the form is drawn anew for another's sake.
    this.get('config').debounce = false;
    const place = this._container.closest('[cam-tasklist-form]');
    return importSchema.call(this, schema, data).then(result => {
      if (place) {
        guard(this, place);
      }
      return result;
    });
  };

  Form.prototype.validate = function () {
    const errors = validate.call(this);
    const registry = this.get('formFieldRegistry');
    this.get('formFieldInstanceRegistry').getAllKeyed()
      .filter(({id}) => ['datetime', 'textfield'].includes(registry.get(id).type) && !registry.get(id).disabled)
      .forEach(instance => {
        const why = unread(this, instance);
        if (why) {
          const path = [instance.id, ...Object.values(instance.indexes || {})];
          path.slice(0, -1).reduce((at, key) => (at[key] ||= {}), errors)[path.at(-1)] = [why];
        }
      });
    this._setState({errors});
    return errors;
  };

  /* What the server refused is no longer said once something is changed: it may have been that. */
  Form.prototype._update = function (change) {
    const refused = this.redressRefused || {};
    this.redressRefused = {};
    _update.call(this, change);
    if (Object.keys(refused).length) {
      const {errors} = this._getState();
      this._setState({errors: Object.fromEntries(Object.entries(errors).filter(([id, said]) => said && String(said) !== String(refused[id])))});
    }
  };
}

const Form = self.webpackChunkcamunda_bpm_webapp && formOfTheBundle();
if (Form) {
  amend(Form);
} else {
  console.error('redress: the form of the bundle was not found; its forms are as the vendor made them');
}
