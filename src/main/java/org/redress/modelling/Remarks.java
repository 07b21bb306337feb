package org.redress.modelling;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What an analyst is told of a deployment that is accepted, kept from the check to the answer: both
 * are on the thread of the request.
 */
@Component
class Remarks {

  private static final Logger LOG = LoggerFactory.getLogger(Remarks.class);

  private final ThreadLocal<List<Finding>> last = new ThreadLocal<>();

  /** Keeps the remarks of the deployment that this thread is making, instead of earlier ones. */
  void note(List<Finding> remarks) {
    remarks.forEach(remark -> LOG.info("Accepted with a remark: {} {}", remark.file(), remark));
    last.set(remarks);
  }

  /** The remarks of the deployment that this thread has made; forgets them. */
  List<Finding> take() {
    List<Finding> remarks = last.get();
    last.remove();
    return remarks == null ? List.of() : remarks;
  }
}
