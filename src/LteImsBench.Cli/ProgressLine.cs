namespace LteImsBench.Cli;

/// <summary>One line of a terminal that says how far a command is; nothing where standard error is no terminal.</summary>
internal static class ProgressLine
{
    /// <summary>Takes the name of what is done and the part of it that is, 0 to 1; null where nobody would see.</summary>
    public static Action<string, double>? Writer =>
        Console.IsErrorRedirected ? null : (what, part) => Console.Error.Write($"\r{part,4:0%} {what,-24}");

    public static void Clear()
    {
        if (!Console.IsErrorRedirected) Console.Error.Write($"\r{"",-30}\r");
    }
}
