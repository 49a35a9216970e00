/** How long and how often; the quick ones are for trying, not for quoting. */
record Settings(int rounds, int seconds, int warmUpSeconds, int journeySeconds, int stored) {

  static Settings of(String[] args) {
    boolean quick = args.length > 0 && args[0].equals("--quick");
    return quick ? new Settings(2, 3, 8, 6, 1_000_000) : new Settings(5, 6, 25, 10, 1_000_000);
  }
}
