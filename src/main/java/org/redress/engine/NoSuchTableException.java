package org.redress.engine;

/** A policy has no table of that kind. */
public class NoSuchTableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NoSuchTableException(String suffix) {
    super("该制度没有id以「" + suffix + "」结尾的决策表，请与流程图一同部署");
  }
}
