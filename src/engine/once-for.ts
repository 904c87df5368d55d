/** A function of an object that is computed once for each object: several rules ask for the same. */
export function onceFor<Of extends object, Result>(
  compute: (of: Of) => Result,
): (of: Of) => Result {
  const known = new WeakMap<Of, Result>();
  return (of) => {
    const found = known.get(of);
    if (found !== undefined) return found;
    const computed = compute(of);
    known.set(of, computed);
    return computed;
  };
}
