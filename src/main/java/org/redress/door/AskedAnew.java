package org.redress.door;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;

/**
 * What every door has in common: who is logged in is asked anew at each request; the session is the
 * vendor's, its id too, and so are its token and headers.
 */
public final class AskedAnew {

  private AskedAnew() {}

  /** Leaves to the vendor and to package web what is theirs. */
  public static HttpSecurity at(HttpSecurity http) throws Exception {
    return http.securityContext(
            context ->
                context.securityContextRepository(new RequestAttributeSecurityContextRepository()))
        .sessionManagement(AbstractHttpConfigurer::disable)
        .csrf(AbstractHttpConfigurer::disable)
        .headers(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable);
  }
}
