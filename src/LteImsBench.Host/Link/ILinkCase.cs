namespace LteImsBench.Host.Link;

/// <summary>A transmission that a link simulation repeats. One thread at a time.</summary>
internal interface ILinkCase
{
    string Name { get; }

    /// <summary>Sizes and rates in words.</summary>
    string Detail { get; }

    /// <summary>SNR at 10 % from elsewhere, or null.</summary>
    double? ReferenceDb { get; }

    /// <summary>Sends block <paramref name="block"/> and tells whether it was received right.</summary>
    bool Run(int block, double snrDb);
}

/// <summary>A transmission that may be taken for one that is not there.</summary>
internal interface INoiseCase : ILinkCase
{
    /// <summary>Receives noise alone and tells whether a transmission was seen.</summary>
    bool IsFalseAlarm(int block);
}
