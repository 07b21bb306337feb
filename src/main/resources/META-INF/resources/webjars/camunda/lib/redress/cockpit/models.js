/*
 * Cockpit: the models in force, for who may deploy. Which model and which of its views stand in the address.
 */
import {inLanguage} from '../language.js';
import {framed} from './menu.js';
import {renderModel} from './model.js';
import {renderModels} from './model-list.js';

export default framed({
  path: '/models',
  priority: 100,
  label: inLanguage('模型', 'Models'),
  show: (page, asked, tools) => (asked.get('id') ? renderModel : renderModels)(page, asked, tools)
});
