// Registers every element of the package.
import './avatar-badge.js';
