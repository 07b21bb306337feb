package org.redress.expression;

import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;

/** Has no script language: every script of diagrams and tables is run by what this answers. */
class NoScripts implements ScriptEngineResolver {

  @Override
  public void addScriptEngineFactory(ScriptEngineFactory factory) {
    // whatever brings it, it is not used
  }

  @Override
  public ScriptEngineManager getScriptEngineManager() {
    return null;
  }

  @Override
  public ScriptEngine getScriptEngine(String language, boolean cached) {
    throw new Refused("不能执行脚本（%s），模型里只能用表达式和FEEL".formatted(language));
  }
}
