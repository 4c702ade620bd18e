/** A function that works out what it makes of an object once, for as long as the object is there. */
export function once<T extends object, V>(make: (of: T) => V): (of: T) => V {
  const known = new WeakMap<T, { made: V }>();
  return (of) => {
    let result = known.get(of);
    if (result === undefined) known.set(of, (result = { made: make(of) }));
    return result.made;
  };
}
