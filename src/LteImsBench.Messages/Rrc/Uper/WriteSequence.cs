namespace LteImsBench.Messages.Rrc.Uper;

/// <summary>Where a writer is within a SEQUENCE.</summary>
internal sealed class WriteSequence(IExtensible? owner, BitBuffer buffer)
{
    private int _presenceBit;
    private ulong _notDecoded;

    public Undecoded? Undecoded { get; } = owner?.Undecoded;

    /// <summary>The buffer of the root; a group is written elsewhere and put behind it at the end.</summary>
    public BitBuffer Buffer => buffer;

    /// <summary>Position of the extension bit, or -1.</summary>
    public int ExtensionBit { get; init; } = -1;

    /// <summary>Whether the current part is an addition of one field, which has no presence bit of its own.</summary>
    public bool IsSingle { get; set; }

    /// <summary>Whether the current part has a field that is there.</summary>
    public bool IsUsed { get; set; }

    /// <summary>Whether the current part lacks a mandatory field.</summary>
    public bool IsIncomplete { get; set; }

    /// <summary>The octets of each addition so far; null where absent.</summary>
    public List<byte[]?> Additions { get; } = [];

    /// <summary>Non-critical levels: where each begins, and the presence bit of it in the level above.</summary>
    public List<(int Start, int PresenceBit)> Levels { get; } = [];

    /// <summary>The number of levels down to the last that has a field.</summary>
    public int UsedLevels { get; set; }

    /// <summary>Opens a part of the sequence, whose presence bits start at <paramref name="presenceBit"/>.</summary>
    public void BeginPart(int presenceBit, ulong notDecoded = 0, bool isSingle = false)
    {
        _presenceBit = presenceBit;
        _notDecoded = notDecoded;
        IsSingle = isSingle;
        IsUsed = false;
        IsIncomplete = false;
    }

    /// <summary>Position of the presence bit of the next OPTIONAL field that is modelled.</summary>
    public int NextPresenceBit()
    {
        for (; (_notDecoded & 1) != 0; _notDecoded >>= 1) _presenceBit++;
        _notDecoded >>= 1;
        return _presenceBit++;
    }

    /// <summary>Closes the part, and says whether it has a field.</summary>
    /// <exception cref="ArgumentException">It has one, and lacks one that is mandatory with it.</exception>
    public bool EndPart()
    {
        if (IsUsed && IsIncomplete) throw new ArgumentException($"{owner?.GetType().Name}: an extension lacks a mandatory field");
        return IsUsed;
    }
}
