import fc from 'fast-check';

// A run fails because of what was changed, never because of what was drawn. To draw anew, change the number.
fc.configureGlobal({ seed: 201_606 });
