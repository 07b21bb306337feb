package org.redress.database;

import liquibase.database.Database;
import liquibase.database.core.OracleDatabase;
import liquibase.lockservice.StandardLockService;

/**
 * On Oracle one node after the other changes the schema by Liquibase's own lock, a row: a lock of
 * the session, as on PostgreSQL, would need a right on {@code dbms_lock}. A node that is killed
 * meanwhile leaves the row locked; {@link SchemaUpgrade} says how to free it.
 */
public class OracleRowLock extends StandardLockService {

  @Override
  public int getPriority() {
    return PRIORITY_DATABASE;
  }

  @Override
  public boolean supports(Database database) {
    return database instanceof OracleDatabase;
  }
}
