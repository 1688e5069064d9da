"""One set of validated classes, and clients that survive the real network, for every image-generation dialect."""
