using LteImsBench.Core;

namespace LteImsBench.Messages.Rrc.Uper;

/// <summary>Where a reader is within a SEQUENCE: its root, one of its addition groups or one of its non-critical levels.</summary>
internal sealed class ReadSequence(IExtensible? owner, bool isExtended)
{
    private bool[] _additions = [];
    private ulong _notDecoded;
    private int _nextField;

    public IExtensible? Owner => owner;

    /// <summary>The value of the extension bit.</summary>
    public bool IsExtended => isExtended;

    /// <summary>Presence of the OPTIONAL fields of the current part, bit i for field i.</summary>
    public ulong Presence { get; private set; }

    /// <summary>Whether the current part did not come, so that none of its fields is there.</summary>
    public bool IsAbsent { get; set; }

    /// <summary>Whether the current part is an addition of one field, which has no presence bit of its own.</summary>
    public bool IsSingle { get; set; }

    /// <summary>Whether a mandatory field was in the current part.</summary>
    public bool HasMandatory { get; set; }

    /// <summary>The end to return to after the open type of the current group, or -1.</summary>
    public int OpenTypeEnd { get; set; } = -1;

    /// <summary>Where the length of that open type stands.</summary>
    public int OpenTypeStart { get; set; }

    /// <summary>Whether no field of the current part is there.</summary>
    public bool IsPartEmpty => Presence == 0 && !HasMandatory && !IsSingle;

    public int AdditionCount => _additions.Length;

    public int NextAddition { get; set; }

    /// <summary>The last addition that was interpreted, or -1.</summary>
    public int LastAddition { get; set; } = -1;

    public bool IsAdditionPresent => NextAddition < _additions.Length && _additions[NextAddition];

    public List<UndecodedAddition> Kept { get; } = [];

    public int Levels { get; set; }

    public BitString? Tail { get; set; }

    public void SetAdditions(bool[] additions) => _additions = additions;

    /// <summary>Opens the root, a group or a level.</summary>
    public void BeginPart(ulong presence, ulong notDecoded = 0)
    {
        Presence = presence;
        _notDecoded = notDecoded;
        _nextField = 0;
        HasMandatory = false;
    }

    /// <summary>Presence of the next OPTIONAL field that is modelled.</summary>
    public bool NextOptional()
    {
        while ((_notDecoded >> _nextField & 1) != 0) _nextField++;
        return (Presence >> _nextField++ & 1) != 0;
    }

    /// <summary>What must be kept so that a writer gives back the same bits; null if nothing.</summary>
    public Undecoded? Undecoded()
    {
        bool isLastLevelEmpty = Levels > 0 && IsPartEmpty;
        bool isPlain = Kept.Count == 0 && AdditionCount == LastAddition + 1 && Tail is null && !isLastLevelEmpty;
        return isPlain ? null : new(AdditionCount, [.. Kept], Levels, Tail);
    }
}
