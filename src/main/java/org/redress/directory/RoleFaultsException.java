package org.redress.directory;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A table of roles with faults; nothing of it was taken over. Names at most twenty. */
class RoleFaultsException extends ErrorResponseException {

  private static final int TOLD = 20;

  RoleFaultsException(List<RoleFault> faults) {
    super(HttpStatus.BAD_REQUEST, problem(faults), null);
  }

  private static ProblemDetail problem(List<RoleFault> faults) {
    String first = "第%d行：%s".formatted(faults.get(0).line(), faults.get(0).sentence());
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.BAD_REQUEST,
            faults.size() == 1
                ? first + "；表未更改"
                : "%s；另有%d处有误，表未更改".formatted(first, faults.size() - 1));
    problem.setTitle("岗位对照表有误");
    problem.setProperty("faults", faults.stream().limit(TOLD).toList());
    problem.setProperty("more", Math.max(0, faults.size() - TOLD));
    return problem;
  }
}
