package org.redress.expression;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.camunda.bpm.dmn.engine.impl.spi.transform.DmnTransform;
import org.camunda.bpm.dmn.engine.impl.transform.DefaultDmnTransform;
import org.camunda.bpm.dmn.engine.impl.transform.DefaultDmnTransformer;
import org.camunda.bpm.model.dmn.DmnModelException;
import org.redress.engine.NewModel;

/**
 * The engine's reading of a table, by the reader that does not read DMN's schema anew each time.
 */
class TableTransformer extends DefaultDmnTransformer {

  @Override
  public DmnTransform createTransform() {
    return new Transform(this);
  }

  private static final class Transform extends DefaultDmnTransform {

    Transform(TableTransformer transformer) {
      super(transformer);
    }

    @Override
    public void setModelInstance(InputStream table) {
      try {
        byte[] text = table.readAllBytes();
        try {
          setModelInstance(NewModel.table(text));
        } catch (DmnModelException unreadable) {
          super.setModelInstance(
              new ByteArrayInputStream(text)); // refuses it in the engine's words
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
