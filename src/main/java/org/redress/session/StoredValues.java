package org.redress.session;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.convert.converter.Converter;

/**
 * Reads what a session holds, and nothing but what the web applications put into one: whoever can
 * write to the table must not be able to have the node build what he likes. A value that cannot be
 * read, such as one that another version wrote, counts as none: its owner logs in again.
 */
class StoredValues implements Converter<byte[], Object> {

  private static final Logger LOG = LoggerFactory.getLogger(StoredValues.class);

  private static final ObjectInputFilter KNOWN =
      ObjectInputFilter.Config.createFilter(
          String.join(
              ";",
              "maxdepth=10",
              "maxrefs=20000",
              "maxarray=20000",
              "maxbytes=2000000",
              "org.camunda.bpm.webapp.impl.security.auth.Authentications",
              "org.camunda.bpm.webapp.impl.security.auth.UserAuthentication",
              "org.camunda.bpm.webapp.impl.security.auth.Authentication",
              "org.camunda.bpm.webapp.impl.security.filter.util.HttpSessionMutexListener$Mutex",
              "java.lang.String",
              "java.lang.Boolean",
              "java.lang.Long",
              "java.lang.Integer",
              "java.lang.Number",
              "java.lang.Object",
              "java.util.ArrayList",
              "java.util.Date",
              "java.util.HashMap",
              "java.util.HashSet",
              "java.util.Map$Entry",
              "!*"));

  @Override
  public Object convert(byte[] stored) {
    try (ObjectInputStream values = new ObjectInputStream(new ByteArrayInputStream(stored))) {
      values.setObjectInputFilter(KNOWN);
      return values.readObject();
    } catch (IOException | ClassNotFoundException | RuntimeException e) {
      LOG.warn("A value of a stored session cannot be read and counts as none: {}", e.toString());
      return null;
    }
  }
}
