package vn.sipas.satisfaction;

/** Figures that carry a receipt. */
public interface Receipted {

  /** Stands for everything the figures depend on: the same receipt, the same figures. */
  String receipt();
}
