package org.redress.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;

/**
 * A request whose body breaks off with {@link TooLargeException} where it is longer than it may be.
 */
class CountedBody extends HttpServletRequestWrapper {

  private final long most;
  private long count;

  CountedBody(HttpServletRequest request, long most) {
    super(request);
    this.most = most;
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    ServletInputStream body = super.getInputStream();
    return new ServletInputStream() {
      @Override
      public int read() throws IOException {
        int one = body.read();
        count(one < 0 ? 0 : 1);
        return one;
      }

      @Override
      public int read(byte[] into, int from, int length) throws IOException {
        int some = body.read(into, from, length);
        count(Math.max(some, 0));
        return some;
      }

      @Override
      public boolean isFinished() {
        return body.isFinished();
      }

      @Override
      public boolean isReady() {
        return body.isReady();
      }

      @Override
      public void setReadListener(ReadListener listener) {
        body.setReadListener(listener);
      }
    };
  }

  private void count(int read) throws TooLargeException {
    count += read;
    if (count > most) {
      throw new TooLargeException(most);
    }
  }
}
