import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { serve } from './connection';

/** Runs alone (`node server.js --stdio`) and as VS Code's child (node IPC): the switches say which. */
serve(createConnection(ProposedFeatures.all));
