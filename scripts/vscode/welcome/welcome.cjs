// What a person would do first in a new window, done for those who try the extension with `npm start`.
const vscode = require('vscode');

exports.activate = async () => {
  await vscode.commands.executeCommand('apiEntreprise.openPanel');
  await vscode.commands.executeCommand('apiEntreprise.startSimulator');
};
