using System.Text.Json;

namespace LteImsBench.Sip;

/// <summary>How often a header may occur and whether its values may share a line, RFC 3261 §7.3.1.</summary>
public enum SipHeaderForm
{
    /// <summary>One value; commas belong to it.</summary>
    Single,

    /// <summary>Several values, separated by commas or on lines of their own.</summary>
    List,

    /// <summary>The same, and the list may be empty.</summary>
    ListOrEmpty,

    /// <summary>Several values, each on its own line since commas separate their parameters (RFC 3261 §20.7).</summary>
    Lines,
}

/// <summary>A header value that knows its name, its parsing and its text.</summary>
public interface ISipHeader<TSelf>
    where TSelf : struct, ISipHeader<TSelf>
{
    /// <summary>The name in its usual spelling.</summary>
    static abstract string Name { get; }

    static virtual SipHeaderForm Form => SipHeaderForm.Single;

    /// <summary>Parses one value; surrounding white space and folds are allowed.</summary>
    static abstract bool TryParse(ReadOnlySpan<byte> value, out TSelf header);

    /// <summary>The value as it goes on the wire.</summary>
    string ToString();

    /// <summary>Writes the value's parts as members of an object that is open.</summary>
    void WriteFields(Utf8JsonWriter json);
}
