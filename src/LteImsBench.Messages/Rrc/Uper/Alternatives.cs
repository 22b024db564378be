namespace LteImsBench.Messages.Rrc.Uper;

/// <summary>What PER needs to know of a CHOICE.</summary>
public abstract class Alternatives
{
    private readonly List<string> _identifiers = [];

    /// <summary>Alternatives before the extension marker.</summary>
    public int RootCount { get; protected set; }

    public int Count => _identifiers.Count;

    public bool IsExtensible { get; protected set; }

    public string Identifier(int index) => index < Count ? _identifiers[index] : $"unknown{index}";

    protected void AddIdentifier(string identifier)
    {
        _identifiers.Add(identifier);
        if (!IsExtensible) RootCount++;
    }
}

/// <summary>The alternatives of the CHOICE <typeparamref name="T"/>, in ASN.1 order.</summary>
public sealed class Alternatives<T> : Alternatives
    where T : class, IRrcChoice<T>
{
    private readonly List<(Type? Type, Func<T> Create)> _alternatives = [];
    private Func<T>? _unknown;

    /// <summary>Adds the alternative <paramref name="identifier"/>.</summary>
    public Alternatives<T> Add<TAlternative>(string identifier, Func<TAlternative> create)
        where TAlternative : T
    {
        AddIdentifier(identifier);
        _alternatives.Add((typeof(TAlternative), () => create()));
        return this;
    }

    /// <summary>The extension marker: what follows are additions, and <typeparamref name="TUnknown"/> holds any later one.</summary>
    public Alternatives<T> Extensible<TUnknown>()
        where TUnknown : T, IUnknownAlternative, new()
    {
        IsExtensible = true;
        _unknown = static () => new TUnknown();
        return this;
    }

    /// <summary>Adds an alternative that is kept as octets, after the extension marker only.</summary>
    public Alternatives<T> NotDecoded(string identifier)
    {
        AddIdentifier(identifier);
        _alternatives.Add((null, _unknown!));
        return this;
    }

    internal T Create(int index)
    {
        if (index < Count && _alternatives[index].Type is not null) return _alternatives[index].Create();
        T unknown = _unknown!();
        ((IUnknownAlternative)unknown).Index = index - RootCount;
        return unknown;
    }

    internal int IndexOf(T value)
    {
        if (value is IUnknownAlternative unknown) return RootCount + unknown.Index;
        int index = _alternatives.FindIndex(alternative => alternative.Type == value.GetType());
        return index >= 0 ? index : throw new ArgumentException($"{value.GetType()} is no alternative of {typeof(T).Name}");
    }
}
