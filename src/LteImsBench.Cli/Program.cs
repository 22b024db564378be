using LteImsBench.Cli;

return await CommandLine.RunAsync(args);
