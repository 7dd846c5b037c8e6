// Served only by `cargo xtask serve`: waits until the page has been built anew, then loads it again.
const script = new URL(import.meta.url);

const wait = async () => {
  for (let seen = ''; ; ) {
    try {
      const response = await fetch(new URL(`/__built?seen=${seen}`, script), { cache: 'no-store' });
      const built = await response.text();
      if (seen && built !== seen) return location.reload();
      seen = built;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
  }
};

wait();
