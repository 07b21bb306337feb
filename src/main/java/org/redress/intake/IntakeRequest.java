package org.redress.intake;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;

/**
 * A complaint as another system sends it.
 *
 * @param lifecycle id of the policy it falls under
 * @param fields answers to the fields of that lifecycle's start form, by key
 */
@Schema(description = "一件投诉 / a complaint")
record IntakeRequest(
    @Schema(description = "制度（流程）标识 / id of the lifecycle", example = "retail-franchise")
        String lifecycle,
    @Schema(
            description = "登记表各项 / answers to the start form's fields, by key",
            example =
                "{\"channel\":\"phone\",\"complainantType\":\"consumer\",\"title\":\"包带断裂\",\"content\":\"购买一周后断裂\",\"identityName\":\"张三\"}")
        Map<String, Object> fields) {}
