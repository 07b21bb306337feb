package org.redress.pdf;

import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;

/** Paper without the application around it. */
public final class Printer {

  private static final DefaultListableBeanFactory BEANS = new DefaultListableBeanFactory();

  static {
    BEANS.registerBeanDefinition("typeface", new RootBeanDefinition(Typeface.class, Typeface::new));
  }

  private Printer() {}

  public static Pdf pdf() {
    return new Pdf(BEANS.getBeanProvider(Typeface.class));
  }

  public static Lettering lettering() {
    return new Lettering(BEANS.getBeanProvider(Typeface.class));
  }
}
