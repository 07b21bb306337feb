package org.redress.database;

import javax.sql.DataSource;
import liquibase.integration.spring.SpringLiquibase;
import org.springframework.boot.autoconfigure.liquibase.LiquibaseProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who keeps the schema: takes the place of Spring Boot's own. */
@Configuration
@EnableConfigurationProperties(LiquibaseProperties.class)
class SchemaConfiguration {

  @Bean
  SpringLiquibase liquibase(DataSource dataSource, LiquibaseProperties properties) {
    ForwardOnlySchema schema = new ForwardOnlySchema();
    schema.setDataSource(dataSource);
    schema.setChangeLog(properties.getChangeLog());
    return schema;
  }
}
