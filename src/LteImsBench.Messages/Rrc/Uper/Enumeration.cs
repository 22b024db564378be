using System.Reflection;

namespace LteImsBench.Messages.Rrc.Uper;

/// <summary>The identifiers of an ENUMERATED: what PER needs to know of it.</summary>
public class Enumeration
{
    private readonly string[] _identifiers;

    /// <param name="identifiers">Separated by spaces; a word <c>...</c> marks it extensible, additions follow.</param>
    public Enumeration(string identifiers)
    {
        string[] words = identifiers.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        int marker = Array.IndexOf(words, "...");
        IsExtensible = marker >= 0;
        RootCount = IsExtensible ? marker : words.Length;
        _identifiers = IsExtensible ? [.. words[..marker], .. words[(marker + 1)..]] : words;
    }

    /// <summary>Values before the extension marker.</summary>
    public int RootCount { get; }

    /// <summary>All values, extension additions included.</summary>
    public int Count => _identifiers.Length;

    public bool IsExtensible { get; }

    /// <summary>The identifier of a value; a value of a later release has a made-up one.</summary>
    public string Identifier(int index) => index < Count ? _identifiers[index] : $"unknown{index}";

    public override string ToString() => string.Join(' ', _identifiers);

    protected ReadOnlySpan<string> Identifiers => _identifiers;

    /// <summary>The table of a C# enum that carries <see cref="EnumeratedAttribute"/>.</summary>
    public static Enumeration Of<TEnum>()
        where TEnum : struct, Enum => Table<TEnum>.Instance;

    private static class Table<TEnum>
        where TEnum : struct, Enum
    {
        public static readonly Enumeration Instance = new(
            typeof(TEnum).GetCustomAttribute<EnumeratedAttribute>()?.Identifiers
            ?? throw new InvalidOperationException($"{typeof(TEnum).Name} has no [Enumerated]"));
    }
}
