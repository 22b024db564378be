using System.CommandLine;

return new RootCommand("test").Parse(args).Invoke();
