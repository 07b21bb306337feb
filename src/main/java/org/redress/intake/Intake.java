package org.redress.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;
import org.redress.form.Characters;
import org.redress.form.InvalidSubmissionException;
import org.redress.intake.IntakeMapper.Taken;
import org.redress.register.CaseRecord;
import org.redress.register.Register;
import org.redress.register.Sha256;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Opens cases for other systems, as the user who is logged in: the same rights, form and checks as
 * in Tasklist. A request that comes again under its key opens nothing and gets the first one's
 * receipt.
 */
@Component
class Intake {

  /** What is repeated of a policy's id that there is not. */
  private static final int LONGEST_SHOWN = 100;

  private final RepositoryService repository;
  private final FormService forms;
  private final IdentityService identity;
  private final Register register;
  private final IntakeMapper mapper;
  private final Clock clock;
  private final TransactionTemplate transaction;
  private final ObjectMapper canonical =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

  Intake(
      RepositoryService repository,
      FormService forms,
      IdentityService identity,
      Register register,
      IntakeMapper mapper,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.repository = repository;
    this.forms = forms;
    this.identity = identity;
    this.register = register;
    this.mapper = mapper;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * @param key the sender's Idempotency-Key, if any
   * @throws InvalidSubmissionException naming the fields that are wrong
   * @throws KeyReusedException where another complaint was sent under the key
   */
  IntakeReceipt take(IntakeRequest request, Optional<String> key) {
    if (key.isEmpty()) {
      return transaction.execute(status -> receipt(open(request)));
    }
    String client = identity.getCurrentAuthentication().getUserId();
    String digest = digest(request);
    return earlier(client, key.get(), digest)
        .orElseGet(
            () -> {
              try {
                return transaction.execute(status -> takeUnder(client, key.get(), digest, request));
              } catch (DuplicateKeyException sameMoment) {
                return earlier(client, key.get(), digest).orElseThrow(() -> sameMoment);
              }
            });
  }

  private IntakeReceipt takeUnder(String client, String key, String digest, IntakeRequest request) {
    mapper.begin(client, key, digest, clock.instant());
    String caseId = open(request);
    mapper.opened(client, key, caseId);
    return receipt(caseId);
  }

  private Optional<IntakeReceipt> earlier(String client, String key, String digest) {
    Optional<Taken> taken = mapper.find(client, key);
    if (taken.isPresent() && !taken.get().digest().equals(digest)) {
      throw new KeyReusedException(key);
    }
    return taken.map(known -> receipt(known.caseId()));
  }

  private String open(IntakeRequest request) {
    ProcessDefinition process = startable(request.lifecycle());
    return forms.submitStartForm(process.getId(), variables(request.fields())).getId();
  }

  private ProcessDefinition startable(String lifecycle) {
    Map<Boolean, List<ProcessDefinition>> byRetired =
        repository
            .createProcessDefinitionQuery()
            .latestVersion()
            .startableInTasklist()
            .list()
            .stream()
            .collect(Collectors.partitioningBy(ProcessDefinition::isSuspended));
    return byRetired.get(false).stream()
        .filter(process -> process.getKey().equals(lifecycle))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidSubmissionException(
                    "lifecycle",
                    byRetired.get(true).stream()
                            .filter(process -> process.getKey().equals(lifecycle))
                            .map(process -> "「%s」已停用，不再受理新的投诉".formatted(process.getName()))
                            .findFirst()
                            .orElseGet(() -> unknown(lifecycle))
                        + "；可用："
                        + byRetired.get(false).stream()
                            .map(ProcessDefinition::getKey)
                            .sorted()
                            .collect(Collectors.joining("、"))));
  }

  private static String unknown(String lifecycle) {
    return "「lifecycle」"
        + (lifecycle == null
            ? "必须填写"
            : "中没有名为「" + Characters.beginning(lifecycle, LONGEST_SHOWN) + "」且您可发起的投诉流程");
  }

  private static VariableMap variables(Map<String, Object> fields) {
    VariableMap variables = Variables.createVariables();
    if (fields != null) {
      fields.forEach(
          (key, value) ->
              variables.putValue(key, value instanceof Collection<?> ? json(value) : value));
    }
    return variables;
  }

  private static Object json(Object list) {
    try {
      return SpinValues.jsonValue(new ObjectMapper().writeValueAsString(list)).create();
    } catch (JsonProcessingException unreachable) {
      throw new IllegalStateException(unreachable);
    }
  }

  private IntakeReceipt receipt(String caseId) {
    CaseRecord opened = register.find(caseId).orElseThrow();
    return new IntakeReceipt(opened.caseNumber(), opened.lifecycle(), opened.receivedAt());
  }

  private String digest(IntakeRequest request) {
    try {
      byte[] bytes = canonical.writeValueAsString(request).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(Sha256.begin().digest(bytes));
    } catch (JsonProcessingException unreachable) {
      throw new IllegalStateException(unreachable);
    }
  }
}
