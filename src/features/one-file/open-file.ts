import { openAskedCase, showAskedSteps, showLinkedStep } from './asked-steps.ts';

/*
 * Runs before the script of every page: shows the steps and the case that the name of the file asks for.
 */
openAskedCase();
showAskedSteps();
showLinkedStep();
addEventListener('hashchange', showLinkedStep);
