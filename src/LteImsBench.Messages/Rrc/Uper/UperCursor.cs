using LteImsBench.Core;

namespace LteImsBench.Messages.Rrc.Uper;

/// <summary>
/// Walks the fields that a type states. A reader returns what the bits say, a writer and a printer return their argument, so one
/// line <c>X = u.Integer("x", X, 0, 7)</c> serves decoder, encoder and JSON. Unaligned PER, ITU-T X.691; JSON as ITU-T X.697.
/// </summary>
public abstract class UperCursor
{
    private protected UperCursor()
    {
    }

    /// <summary>Whether values come out of the cursor rather than go in.</summary>
    internal abstract bool IsReading { get; }

    /// <summary>Whether reading on is pointless, the input having proved wrong.</summary>
    internal virtual bool IsFaulted => false;

    /// <summary>Opens a SEQUENCE.</summary>
    /// <param name="owner">Keeps what is not interpreted; null where the type can have nothing of the kind.</param>
    /// <param name="optionals">OPTIONAL and DEFAULT fields of the root.</param>
    /// <param name="extensible">Whether it has an extension marker.</param>
    public abstract void Begin(IExtensible? owner = null, int optionals = 0, bool extensible = false);

    /// <summary>Closes the SEQUENCE.</summary>
    public abstract void End();

    /// <summary>States an OPTIONAL or DEFAULT field, and says whether it is there.</summary>
    public abstract bool Has(bool present);

    /// <summary>States a field with a DEFAULT, which a printer shows in any case.</summary>
    public virtual bool HasDefault(bool differs) => Has(differs);

    /// <summary>States a mandatory field of an extension, which is there when the extension is.</summary>
    public abstract bool With(bool present);

    /// <summary>Opens the next extension addition group <c>[[ ]]</c>.</summary>
    /// <param name="optionals">Its OPTIONAL and DEFAULT fields.</param>
    /// <param name="notDecoded">Those not modelled, bit i for field i; a group that has one is kept as octets.</param>
    public abstract void Group(int optionals, ulong notDecoded = 0);

    public abstract void EndGroup();

    /// <summary>Opens the next extension addition, one that is a field by itself.</summary>
    public void Addition() => Group(0);

    /// <summary>Passes over extension additions that are not modelled.</summary>
    public abstract void SkipAdditions(int count);

    /// <summary>Opens the next level of non-critical extensions, the last OPTIONAL field of the level above.</summary>
    /// <param name="optionals">OPTIONAL fields of the level, its own non-critical extension among them.</param>
    /// <param name="notDecoded">Those not modelled, bit i for field i; a level that has one is kept as bits, with all below it.</param>
    public abstract void NonCritical(int optionals, ulong notDecoded = 0);

    /// <summary>States the non-critical extension below the last level modelled.</summary>
    public abstract void Tail();

    /// <summary>Opens <c>criticalExtensions</c>, of which only <paramref name="identifier"/> is modelled.</summary>
    /// <param name="identifier">The alternative.</param>
    /// <param name="c1">Alternatives of the inner CHOICE c1, or 0 where there is none.</param>
    public abstract void Critical(string identifier, int c1 = 0);

    public abstract void EndCritical();

    /// <summary>Names the value that follows.</summary>
    internal abstract void Name(string? name);

    /// <summary>A constrained INTEGER.</summary>
    public abstract long Long(string? name, long value, long min, long max);

    /// <inheritdoc cref="Long"/>
    public int Integer(string? name, int value, int min, int max) => (int)Long(name, value, min, max);

    public abstract bool Boolean(string? name, bool value);

    /// <summary>An ENUMERATED, by position.</summary>
    public abstract int Enumerated(string? name, int index, Enumeration enumeration);

    /// <summary>A BIT STRING of a fixed size up to 64, as a number whose most significant bit is the first.</summary>
    public abstract ulong Bits64(string? name, ulong value, int size);

    /// <inheritdoc cref="Bits64"/>
    public uint Bits(string? name, uint value, int size) => (uint)Bits64(name, value, size);

    public abstract BitString BitString(string? name, BitString value, int min, int max);

    /// <summary>An OCTET STRING; without bounds its length is a length determinant.</summary>
    public abstract OctetString Octets(string? name, OctetString value, int min = 0, int max = int.MaxValue);

    /// <summary>An OCTET STRING (CONTAINING T): the model holds the octets, a printer shows what they contain.</summary>
    public virtual OctetString Containing<T>(string? name, OctetString value)
        where T : class, IRrcType, new() => Octets(name, value);

    public abstract void Null(string? name);

    /// <summary>The value of an ENUMERATED that has only one; no bits.</summary>
    internal abstract void Flagged(string name, string identifier);

    /// <summary>The rest of an open type, as it came.</summary>
    public abstract OctetString Opaque(OctetString value);

    internal abstract int BeginList(string? name, int count, int min, int max);

    internal abstract void EndList();

    internal abstract int BeginChoice(string? name, int index, Alternatives alternatives);

    internal abstract void EndChoice();

    /// <summary>Opens a two-way CHOICE of which one alternative is NULL.</summary>
    internal abstract int BeginEither(string? name, int index, string first, string second);

    /// <summary>A field that is a type of its own.</summary>
    public T Item<T>(string? name, T? value)
        where T : class, IRrcType, new()
    {
        Name(name);
        T item = IsReading ? new() : Present(value, name);
        if (!IsFaulted) item.Fields(this);
        return item;
    }

    /// <summary>A field that is a CHOICE.</summary>
    public T Choice<T>(string? name, T? value)
        where T : class, IRrcChoice<T>
    {
        Alternatives<T> alternatives = T.Alternatives;
        int index = BeginChoice(name, IsReading ? -1 : alternatives.IndexOf(Present(value, name)), alternatives);
        T item = IsReading ? alternatives.Create(index) : value!;
        if (!IsFaulted) item.Fields(this);
        EndChoice();
        return item;
    }

    public SetupRelease<T> SetupRelease<T>(string? name, SetupRelease<T>? value)
        where T : class, IRrcType, new()
    {
        int index = BeginEither(name, IsReading || Present(value, name).Setup is null ? 0 : 1, "release", "setup");
        SetupRelease<T> result = index == 0 ? Uper.SetupRelease<T>.Release : new(Item(null, value?.Setup));
        if (index == 0) Null(null);
        EndChoice();
        return result;
    }

    public ExplicitOrDefault<T> ExplicitOrDefault<T>(string? name, ExplicitOrDefault<T>? value, string identifier = "explicitValue")
        where T : class, IRrcType, new()
    {
        int index = BeginEither(name, IsReading || Present(value, name).Explicit is not null ? 0 : 1, identifier, "defaultValue");
        ExplicitOrDefault<T> result = index == 1 ? Uper.ExplicitOrDefault<T>.Default : new(Item(null, value?.Explicit));
        if (index == 1) Null(null);
        EndChoice();
        return result;
    }

    /// <summary>A SEQUENCE OF whose element <paramref name="element"/> states.</summary>
    public SequenceOf<T> List<T>(string? name, SequenceOf<T>? value, int min, int max, Func<UperCursor, T, T> element)
    {
        int count = BeginList(name, IsReading ? 0 : Present(value, name).Count, min, max);
        if (!IsReading)
        {
            foreach (T item in value!) element(this, item);
            EndList();
            return value;
        }

        var items = new List<T>(Math.Min(count, 64));
        for (int i = 0; i < count && !IsFaulted; i++) items.Add(element(this, default!));
        EndList();
        return new([.. items]);
    }

    /// <summary>A SEQUENCE OF a type of its own.</summary>
    public SequenceOf<T> List<T>(string? name, SequenceOf<T>? value, int min, int max)
        where T : class, IRrcType, new() => List(name, value, min, max, static (u, item) => u.Item(null, item));

    private static T Present<T>(T? value, string? name)
        where T : class => value ?? throw new ArgumentException($"the mandatory field {name ?? typeof(T).Name} is missing");
}
