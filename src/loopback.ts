/** Host names of this very machine. Browsers trust them as they trust https; a developer's servers live here. */
export const loopback = /^(?:localhost|.+\.localhost|127(?:\.\d+){3}|\[::1\])$/;
