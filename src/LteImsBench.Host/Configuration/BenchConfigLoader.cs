using System.Net;
using LteImsBench.Epc.Config;
using LteImsBench.TestCases;
using LteImsBench.TestCases.Loading;

namespace LteImsBench.Host.Configuration;

/// <summary>Reads <c>bench.yaml</c> and checks what no single value shows.</summary>
public static class BenchConfigLoader
{
    private static readonly int[] Bandwidths = [6, 15, 25, 50, 75, 100];

    /// <exception cref="LoadException">Names file, line, key and what was expected.</exception>
    public static BenchConfig Load(string file) => Load(file, YamlCursor.OfFile(file));

    /// <inheritdoc cref="Load(string)"/>
    public static BenchConfig Load(string file, TextReader text) => Load(file, YamlCursor.OfText(file, text));

    /// <summary>Changes values by dotted path and checks the outcome; <paramref name="file"/> is who asked for it.</summary>
    public static BenchConfig With(BenchConfig config, IReadOnlyDictionary<string, string> changes, string file)
    {
        try
        {
            foreach (var (path, value) in changes) config = YamlBinder.With(config, path, value);
        }
        catch (FormatException fault)
        {
            throw new LoadException(file, 1, fault.Message);
        }

        foreach (ConfigFault fault in Check(config)) throw new LoadException(file, 1, $"{fault.Key}: expected {fault.Expected}");
        return config;
    }

    /// <summary>What is wrong with a configuration; empty when all is well.</summary>
    public static IReadOnlyList<ConfigFault> Check(BenchConfig config)
    {
        List<ConfigFault> faults = [.. EpcConfigValidator.Check(config.Core).Select(fault => new ConfigFault("core." + fault.Key, fault.Expected))];
        Want(Bandwidths.Contains(config.Cell.PrbCount), "cell.prbCount", "6, 15, 25, 50, 75 or 100 resource blocks");
        Want(config.Cell.Pci.Value <= 503, "cell.pci", "0 to 503");
        Want(config.Cell.Cfi is >= 1 and <= 3, "cell.cfi", "1 to 3");
        Want(config.Cell.MinCfi >= 1 && config.Cell.MinCfi <= config.Cell.Cfi, "cell.minCfi", "1 to cell.cfi");
        Want(config.Cell.AntennaPorts is 1 or 2, "cell.antennaPorts", "1 or 2");
        Want(config.Cell.Plmn == config.Core.Plmn, "cell.plmn", $"the PLMN of the core, {config.Core.Plmn}");
        Want(config.Core.TrackingAreas.Contains(config.Cell.Tac), "cell.tac", $"one of core.tracking-areas, {string.Join(", ", config.Core.TrackingAreas)}");
        faults.AddRange(RadioSettingsValidator.Check(config.Radio, config.Cell.PrbCount));
        Want(IPAddress.IsLoopback(config.Serve.Grpc.Address), "serve.grpc", "a loopback address: remote access needs TLS and a token, which is not implemented");
        for (int i = 0; i < config.Subscribers.Count; i++)
        {
            var subscriber = config.Subscribers[i];
            string key = $"subscribers[{i}]";
            Want(subscriber.K.Length == 16, key + ".k", "16 octets");
            Want(subscriber.ResLength is >= 4 and <= 16, key + ".resLength", "4 to 16 octets");
            bool isXor = subscriber.Algorithm == Epc.Subscribers.AkaAlgorithm.Xor;
            Want(isXor || subscriber.Opc.Length == 16 || (subscriber.Opc.IsEmpty && subscriber.Op.Length == 16), key, "opc or op of 16 octets, or algorithm: xor");
            Want(config.Subscribers.Take(i).All(other => other.Imsi != subscriber.Imsi), key + ".imsi", "every IMSI once");
        }

        return faults;

        void Want(bool good, string key, string expected)
        {
            if (!good) faults.Add(new(key, expected));
        }
    }

    private static BenchConfig Load(string file, YamlCursor root)
    {
        var binder = new YamlBinder();
        BenchConfig config = binder.Bind<BenchConfig>(root, "the bench configuration");
        foreach (ConfigFault fault in Check(config)) throw new LoadException(file, binder.LineOf(fault.Key), $"{fault.Key}: expected {fault.Expected}");
        return config;
    }
}
