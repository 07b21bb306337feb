package org.redress.database;

import com.github.blagerweij.sessionlock.PGLockService;
import liquibase.GlobalConfiguration;
import liquibase.exception.LockException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * On PostgreSQL one node after the other changes the schema by a lock of its session, which ends
 * with the node; one that finds another at work says that it waits, for as long as Liquibase is set
 * to ({@code liquibase.changelogLockWaitTimeInMinutes}).
 */
public class PostgreSqlSessionLock extends PGLockService {

  private static final Logger LOG = LoggerFactory.getLogger(PostgreSqlSessionLock.class);
  private static final int LOOK_AGAIN_SECONDS = 1;

  @Override
  public int getPriority() {
    return super.getPriority() + 1;
  }

  @Override
  public void waitForLock() throws LockException {
    if (acquireLock()) {
      return;
    }
    long minutes = GlobalConfiguration.CHANGELOGLOCK_WAIT_TIME.getCurrentValue();
    LOG.info("Another node is upgrading the database; waiting for it, at most {} minutes", minutes);
    setChangeLogLockWaitTime(minutes);
    setChangeLogLockRecheckTime(LOOK_AGAIN_SECONDS);
    super.waitForLock();
  }
}
