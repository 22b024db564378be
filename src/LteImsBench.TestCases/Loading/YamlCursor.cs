using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace LteImsBench.TestCases.Loading;

/// <summary>A place in a YAML file. Every complaint names file, line and what was expected.</summary>
public readonly struct YamlCursor(string file, YamlNode node)
{
    public int Line => (int)node.Start.Line;

    public bool IsMapping => node is YamlMappingNode;

    public bool IsScalar => node is YamlScalarNode;

    /// <summary>Reads a file's one document.</summary>
    /// <exception cref="LoadException">The file is not readable or no YAML.</exception>
    public static YamlCursor OfFile(string file)
    {
        try
        {
            using var reader = new StreamReader(file);
            return OfText(file, reader);
        }
        catch (IOException fault)
        {
            throw new LoadException(file, 1, fault.Message);
        }
    }

    /// <inheritdoc cref="OfFile"/>
    public static YamlCursor OfText(string file, TextReader text)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(text);
            if (stream.Documents.Count != 1) throw new LoadException(file, 1, $"found {stream.Documents.Count} YAML documents, expected one");
            return new(file, stream.Documents[0].RootNode);
        }
        catch (YamlException fault)
        {
            throw new LoadException(file, (int)fault.Start.Line, $"no valid YAML: {fault.Message}");
        }
    }

    public LoadException Fault(string problem) => new(file, Line, problem);

    /// <summary>The members of a mapping in order; each name must be one of <paramref name="known"/> unless that is empty.</summary>
    public IEnumerable<(string Name, YamlCursor Value)> Members(string what, params string[] known)
    {
        if (node is not YamlMappingNode mapping) throw Fault($"{what} is {Describe()}, expected a mapping");
        foreach (var (key, value) in mapping)
        {
            string name = (key as YamlScalarNode)?.Value ?? "";
            if (known.Length > 0 && !known.Contains(name))
                throw new LoadException(file, (int)key.Start.Line, $"'{name}' is no key of {what}, expected {Nearest(name, known)}");
            yield return (name, new(file, value));
        }
    }

    public IEnumerable<YamlCursor> Items(string what)
    {
        if (node is not YamlSequenceNode sequence) throw Fault($"{what} is {Describe()}, expected a list");
        foreach (YamlNode item in sequence) yield return new(file, item);
    }

    public string Text(string what) =>
        node is YamlScalarNode { Value: { } value } ? value : throw Fault($"{what} is {Describe()}, expected a value");

    public TimeSpan Duration(string what) =>
        Loading.Duration.TryParse(Text(what), out TimeSpan duration) ? duration
        : throw Fault($"{what} is '{Text(what)}', expected a duration such as 250ms, 10s or 2m");

    public int Integer(string what, int min, int max) =>
        int.TryParse(Text(what), out int value) && value >= min && value <= max ? value
        : throw Fault($"{what} is '{Text(what)}', expected a whole number from {min} to {max}");

    public bool Boolean(string what) =>
        Text(what) switch
        {
            "true" or "yes" or "on" => true,
            "false" or "no" or "off" => false,
            var other => throw Fault($"{what} is '{other}', expected true or false"),
        };

    public T OneOf<T>(string what)
        where T : struct, Enum
    {
        if (Enum.TryParse(Text(what), ignoreCase: true, out T value) && Enum.IsDefined(value)) return value;
        throw Fault($"{what} is '{Text(what)}', expected one of {string.Join(", ", Enum.GetNames<T>().Select(name => name.ToLowerInvariant()))}");
    }

    private static string Nearest(string name, string[] known)
    {
        string? near = known.FirstOrDefault(candidate => candidate.StartsWith(name, StringComparison.OrdinalIgnoreCase) || name.StartsWith(candidate, StringComparison.OrdinalIgnoreCase));
        return near is not null ? $"'{near}'?" : "one of " + string.Join(", ", known);
    }

    private string Describe() => node switch
    {
        YamlMappingNode => "a mapping",
        YamlSequenceNode => "a list",
        YamlScalarNode { Value: "" or null } => "empty",
        YamlScalarNode scalar => $"'{scalar.Value}'",
        _ => "an alias",
    };
}
