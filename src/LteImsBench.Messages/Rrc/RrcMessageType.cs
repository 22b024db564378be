namespace LteImsBench.Messages.Rrc;

/// <summary>A row of the message type CHOICEs of TS 36.331 §6.2.1.</summary>
/// <param name="Channel">The channel whose CHOICE it is in.</param>
/// <param name="Class">c1, or c2 within messageClassExtension.</param>
/// <param name="Index">Its position there.</param>
/// <param name="Name">The ASN.1 type.</param>
/// <param name="Create">Makes an empty message; null where it is not modelled.</param>
internal sealed record RrcMessageType(RrcChannel Channel, RrcMessageClass Class, int Index, string Name, Func<RrcMessage>? Create)
{
    /// <summary>The identifier of the alternative: the type's name with its leading capitals in lower case.</summary>
    public string Identifier { get; } = IdentifierOf(Name);

    private static string IdentifierOf(string name)
    {
        int capitals = name.TakeWhile(char.IsAsciiLetterUpper).Count();
        int lower = capitals == 1 ? 1 : capitals - 1;
        return name[..lower].ToLowerInvariant() + name[lower..];
    }
}

/// <summary>Which of the nested CHOICEs a message is in.</summary>
internal enum RrcMessageClass
{
    C1,
    C2,
}
