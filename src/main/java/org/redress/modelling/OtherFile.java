package org.redress.modelling;

import org.redress.deployment.ModelFile;

/** A file of an upload that is neither diagram nor table nor form. */
final class OtherFile extends UploadedFile {

  OtherFile(ModelFile file, Upload upload) {
    super(file, upload);
  }

  @Override
  String id() {
    return null;
  }

  @Override
  int line(String element) {
    return 0;
  }
}
