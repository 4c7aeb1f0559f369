/** What this process has used of processors until now, ms: unlike a clock, it tells little of what else the machine does. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
